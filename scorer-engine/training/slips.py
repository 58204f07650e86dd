"""Slips of the finger, mended before a word is cut: the same as dev.attune.engine.rules.Slips."""
import pathlib
import re

WORD = re.compile("[a-z]{3,20}")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Slips:
    def __init__(self, vocabulary):
        """vocabulary: the encoder's; the rules' word lists are looked for in the folder beside its own."""
        rules = pathlib.Path(vocabulary).resolve().parent.parent / "rules"
        self.common = set(lines(rules / "lexicon.txt"))
        sets = " ".join(line.split(":", 1)[1] for line in lines(rules / "words.txt")).split()
        self.known = self.common | set(sets) | set(lines(vocabulary))

    def mended(self, word):
        if not WORD.fullmatch(word) or word in self.known:
            return word
        meant = set(self.meant(word)) & self.common
        return meant.pop() if len(meant) == 1 else word

    @staticmethod
    def meant(word):
        for at in range(1, len(word)):
            yield from (word[:at] + letter + word[at:] for letter in LETTERS)
            if at + 1 < len(word) and word[at] != word[at + 1]:
                yield word[:at] + word[at + 1] + word[at] + word[at + 2:]
            if len(word) > 4 and word[at] == word[at - 1]:
                yield word[:at] + word[at + 1:]


def lines(file):
    with open(file, encoding="utf-8") as text:
        return [line.strip() for line in text if line.strip() and not line.startswith("# ")]
