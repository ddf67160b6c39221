"""The files of a twin: BERT's and GPT's laid out so that Hugging Face Transformers opens the directory as it is, ELMo's
in a layout of ours.
"""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np

from training import elmo_layout, safetensors
from training.elmo import Elmo
from training.layout import from_hugging_face, to_hugging_face
from training.model import Bert, Gpt
from training.wordpiece import CLS, MAX_CHARACTERS_PER_WORD, PAD, SEP, SPECIALS, WordPiece


def bert_config(model: Bert) -> dict:
    shape = model.shape
    return {
        "architectures": ["BertForPreTraining"],
        "model_type": "bert",
        "vocab_size": shape.vocabulary,
        "hidden_size": shape.width,
        "num_hidden_layers": shape.layers,
        "num_attention_heads": shape.heads,
        "intermediate_size": shape.inner,
        "hidden_act": "gelu_new",
        "max_position_embeddings": shape.positions,
        "type_vocab_size": shape.segments,
        "layer_norm_eps": shape.epsilon,
        "hidden_dropout_prob": 0.0,
        "attention_probs_dropout_prob": 0.0,
        "initializer_range": 0.02,
        "pad_token_id": PAD,
        "tie_word_embeddings": True,
    }


def gpt_config(model: Gpt) -> dict:
    shape = model.shape
    return {
        "architectures": ["OpenAIGPTLMHeadModel"],
        "model_type": "openai-gpt",
        "vocab_size": shape.vocabulary,
        "n_positions": shape.positions,
        "n_embd": shape.width,
        "n_layer": shape.layers,
        "n_head": shape.heads,
        "afn": "gelu",  # there the tanh form
        "layer_norm_epsilon": shape.epsilon,
        "resid_pdrop": 0.0,
        "embd_pdrop": 0.0,
        "attn_pdrop": 0.0,
        "initializer_range": 0.02,
        "bos_token_id": SEP,
        "eos_token_id": SEP,
        "pad_token_id": PAD,
        "tie_word_embeddings": True,
    }


def tokenizer_json(tokenizer: WordPiece, with_specials: bool) -> dict:
    """The file of Hugging Face tokenizers; `with_specials` adds [CLS] and [SEP], as BERT reads."""

    def special(name: str, segment: int) -> dict:
        return {"SpecialToken": {"id": name, "type_id": segment}}

    def sequence(name: str, segment: int) -> dict:
        return {"Sequence": {"id": name, "type_id": segment}}

    single = [special("[CLS]", 0), sequence("A", 0), special("[SEP]", 0)]
    template = {
        "type": "TemplateProcessing",
        "single": single,
        "pair": [*single, sequence("B", 1), special("[SEP]", 1)],
        "special_tokens": {
            name: {"id": name, "ids": [i], "tokens": [name]} for name, i in (("[CLS]", CLS), ("[SEP]", SEP))
        },
    }
    flags = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": i, "content": name, **flags, "special": True} for i, name in enumerate(SPECIALS)],
        "normalizer": {
            "type": "BertNormalizer",
            "clean_text": True,
            "handle_chinese_chars": True,
            "strip_accents": None,
            "lowercase": True,
        },
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": template if with_specials else None,
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {
            "type": "WordPiece",
            "unk_token": "[UNK]",
            "continuing_subword_prefix": "##",
            "max_input_chars_per_word": MAX_CHARACTERS_PER_WORD,
            "vocab": tokenizer.id_of,
        },
    }


def tokenizer_config(model: Bert | Gpt | Elmo) -> dict:
    names = dict(zip(("pad_token", "unk_token", "cls_token", "sep_token", "mask_token"), SPECIALS))
    inputs = ["input_ids", "attention_mask"]
    if isinstance(model, Bert):
        inputs.insert(1, "token_type_ids")
    else:
        names |= {"bos_token": "[SEP]", "eos_token": "[SEP]"}
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        **names,
        "model_max_length": model.shape.positions,
        "model_input_names": inputs,
        "clean_up_tokenization_spaces": True,
    }


def _write_json(path: Path, value: dict, indent: int | None = 2) -> None:
    path.write_text(json.dumps(value, indent=indent, ensure_ascii=False) + "\n", encoding="utf-8")


def config_of(model: Bert | Gpt | Elmo) -> dict:
    """config.json"""
    if isinstance(model, Elmo):
        return elmo_layout.config_of(model)
    return bert_config(model) if isinstance(model, Bert) else gpt_config(model)


def export(model: Bert | Gpt | Elmo, tokenizer: WordPiece, directory: Path) -> None:
    """Writes config.json, model.safetensors (float16), tokenizer.json and tokenizer_config.json."""
    is_bert = isinstance(model, Bert)
    directory.mkdir(parents=True, exist_ok=True)
    _write_json(directory / "config.json", config_of(model))
    _write_json(directory / "tokenizer.json", tokenizer_json(tokenizer, with_specials=is_bert), indent=None)
    _write_json(directory / "tokenizer_config.json", tokenizer_config(model))
    arrays = elmo_layout.to_file(model) if isinstance(model, Elmo) else to_hugging_face(model)
    tensors = {name: array.astype(np.float16) for name, array in arrays.items()}
    safetensors.write(directory / "model.safetensors", tensors)


def load(directory: Path, change: Callable[[dict], dict] = dict) -> Bert | Gpt | Elmo:
    """The model of an exported directory, its float16 weights read back to float32; `change` may alter the file's tensors."""
    config = json.loads((directory / "config.json").read_text(encoding="utf-8"))
    read = elmo_layout.from_file if config["model_type"] == elmo_layout.MODEL_TYPE else from_hugging_face
    return read(change(safetensors.read(directory / "model.safetensors")), config).eval()
