"""The three twins by name."""

from training.elmo import Elmo
from training.model import Bert, Gpt

TWINS: dict[str, type[Bert] | type[Gpt] | type[Elmo]] = {"bert": Bert, "gpt": Gpt, "elmo": Elmo}
