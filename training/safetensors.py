"""The safetensors format (github.com/huggingface/safetensors): header length, a JSON header, raw data."""

import json
import struct
from pathlib import Path

import numpy as np

_CODES = {"F16": np.dtype("<f2"), "F32": np.dtype("<f4"), "I32": np.dtype("<i4"), "I64": np.dtype("<i8")}


def write(path: Path, tensors: dict[str, np.ndarray]) -> None:
    """Writes arrays of float16, float32, int32 or int64; another type is a KeyError."""
    codes = {dtype: code for code, dtype in _CODES.items()}
    header: dict[str, dict] = {"__metadata__": {"format": "pt"}}
    offset = 0
    for name, array in tensors.items():
        end = offset + array.nbytes
        header[name] = {"dtype": codes[array.dtype], "shape": list(array.shape), "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # the data starts at a multiple of eight
    with path.open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for array in tensors.values():
            file.write(np.ascontiguousarray(array).tobytes())


def read(path: Path) -> dict[str, np.ndarray]:
    """All tensors of a file, by name."""
    data = path.read_bytes()
    (length,) = struct.unpack_from("<Q", data)
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, entry in header.items():
        start, end = (8 + length + offset for offset in entry["data_offsets"])
        tensors[name] = np.frombuffer(data[start:end], _CODES[entry["dtype"]]).reshape(entry["shape"])
    return tensors
