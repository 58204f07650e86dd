"""Labelled replies as rows of tokens: the same cutting as dev.attune.engine.model.Reading."""
import bisect
import json
import re
import unicodedata

from slips import Slips

CONTEXT, MESSAGE, MESSAGE_END, REPLY, REPLY_END = 160, 120, 70, 300, 60
SCALES = [("need", 3), ("A", 2), ("U", 2), ("C", 2), ("E", 2), ("fit", 4)]
FLAGS = ("canned over_apology excess empathy_without_action dismissive blame policy_wall unclear"
         " personal choice appreciation boundary").split()


TYPED = str.maketrans("\u2018\u2019\u02bc\u201c\u201d\u201e", "'''" + '"' * 3)  # as a keyboard types them

# Words as hurried people type them, with the apostrophe that they left out: the same as
# dev.attune.engine.rules.Apostrophes.
LAZY = {word.replace("'", ""): word.index("'") for word in """
ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't isn't mustn't needn't shouldn't wasn't weren't
won't wouldn't i'm i've you've we've they've could've should've would've you're they're you'll they'll it'll that'll
you'd they'd that's what's there's here's where's who's how's he's she's let's it's""".split()}
DOES = ("be have get send let make do keep call email refund replace need also look take give see find fix sort check"
        " update contact reach cover ship arrange investigate try never always only just still continue review process"
        " pick deliver return credit waive add put work ask confirm follow go come start use help provide issue write"
        " hear know happily gladly then both not")
ASKED = "you they there these those the your it he she any all we i my our some both his her this that"
MISSING = re.compile(
    r"\b(?:(?i:(?P<word>" + "|".join(LAZY) + r"))|(?P<i>I)(?=ll\b|d\b)"
    r"|(?<!\bas )(?<!\bmay )(?<!\bmight )(?<!\bcould )(?<!\bvery )"
    r"(?P<well>[Ww]e)(?=ll (?:" + DOES.replace(" ", "|") + r")\b)"
    r"|(?P<were>We)(?=re (?!(?i:" + ASKED.replace(" ", "|") + r")\b)[A-Za-z]))(?=\w*\b)")


def missing(text):
    """Where apostrophes were left out: places in the text, ascending."""
    places = []
    for found in MISSING.finditer(text):
        word = found.group("word")
        if word:
            if not text[found.end():found.end() + 1].isalnum():
                places.append(found.start() + LAZY[word.lower()])
        else:
            places.append(found.end())
    return places


class Vocabulary:
    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.ids = {piece.rstrip("\n"): i for i, piece in enumerate(lines)}
        self.cls, self.sep, self.unknown = (self.ids[x] for x in ("[CLS]", "[SEP]", "[UNK]"))
        self.slips = Slips(path)

    def pieces(self, text):
        """(id, start, end) for every word piece."""
        places = missing(text)
        if not places:
            return self._pieces(text.translate(TYPED))
        spelt = "".join(text[a:b] + "'" for a, b in zip([0] + places, places)) + text[places[-1]:]
        added = [place + i for i, place in enumerate(places)]
        found = ((t, a - bisect.bisect_left(added, a), b - bisect.bisect_left(added, b))
                 for t, a, b in self._pieces(spelt.translate(TYPED)))
        return [(t, a, max(b, a + 1)) for t, a, b in found]

    def _pieces(self, text):
        return [piece for word in words(text) for piece in self._cut(self._meant(word, text))]

    def _meant(self, word, text):
        """The word without a slip, its letters about where they were typed; a name stays as it is."""
        typed = "".join(letter for letter, _ in word)
        meant = typed if text[word[0][1]].isupper() else self.slips.mended(typed)
        return word if meant == typed else [
            (letter, word[min(i, len(word) - 1)][1]) for i, letter in enumerate(meant)]

    def _cut(self, word):
        letters = "".join(letter for letter, _ in word)
        pieces, start = [], 0
        while start < len(letters) <= 100:
            end = len(letters)
            while end > start and ("##" if start else "") + letters[start:end] not in self.ids:
                end -= 1
            if end == start:
                break
            piece = ("##" if start else "") + letters[start:end]
            pieces.append((self.ids[piece], word[start][1], word[end - 1][1] + 1))
            start = end
        if start < len(letters):
            return [(self.unknown, word[0][1], word[-1][1] + 1)]
        return pieces


def words(text):
    """Lower-case letters without accents, each with its place; emoji and white space part words."""
    found, current = [], []
    for place, c in enumerate(text):
        code, kind = ord(c), unicodedata.category(c)
        if c in "\t\n\r" or kind == "Zs" or (code > 127 and kind in ("So", "Sk")):
            found.append(current)
            current = []
        elif kind.startswith("C") or code == 0xFFFD:
            continue
        elif _alone(code, kind):
            found += [current, [(c, place)]]
            current = []
        else:
            plain = unicodedata.normalize("NFD", c.lower())
            current += [(d, place) for d in plain if unicodedata.category(d) != "Mn"]
    found.append(current)
    return [word for word in found if word]


def _alone(code, kind):
    ascii_mark = 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    return ascii_mark or kind.startswith("P") or 0x4E00 <= code <= 0x9FFF


class Reply:
    """A labelled reply; copies of it are varied in training."""

    def __init__(self, line):
        self.fold, self.channel, self.before = line["fold"], line["channel"], line["before"]
        self.left, self.whole, self.text = line["left"], line["whole"], line["left"]
        self.evidence, self.cue, self.sure = line["shown"], line["cue"], line["sure"]
        self.fit, self.lifelike = line["fit"], line["lifelike"]
        self.steps = steps(line)
        self.steps_left = steps({**line, **{mark: 0 for mark in "AUCE" if self.formula(mark, line)}})
        self.flags = [1.0 if flag in line["flags"] else 0.0 for flag in FLAGS]
        self.step_weights, self.flag_weights = [1.0] * len(self.steps), [1.0] * len(FLAGS)
        self.alike, self.public = [1.0] * (len(self.steps) + len(FLAGS)), line["public"]

    def formula(self, mark, line):
        """True where nothing is left of the words that earned a weak mark."""
        words_ = line["shown"].get(mark, "")
        return line[mark] == 1 and words_ != "" and words_.strip() == ""


def steps(line):
    return [1.0 if line[name] - (name == "fit") > step else 0.0
            for name, count in SCALES for step in range(count)]


def load(file):
    """Lines as dev.attune.engine.training.Readings writes them."""
    with open(file, encoding="utf-8") as lines:
        return [Reply(json.loads(line)) for line in lines]


def context_row(reply, vocabulary):
    """Ids and, for each, whether it belongs to the cue."""
    row = [(vocabulary.cls, 0)] + [(t, 0) for t, _, _ in vocabulary.pieces(reply.channel)]
    said = []
    for role, text in reversed(reply.before):
        room = CONTEXT - len(said)
        if room <= 3:
            break
        at = text.find(reply.cue) if role == "customer" and reply.cue else -1
        marked = [(t, int(at >= 0 and a < at + len(reply.cue) and b > at))
                  for t, a, b in vocabulary.pieces(text)]
        if len(marked) > MESSAGE:
            marked = marked[:MESSAGE - MESSAGE_END] + marked[-MESSAGE_END:]
        if len(marked) > room - 2:
            marked = marked[len(marked) - room + 2:]
        said = [(vocabulary.ids[role], 0), (vocabulary.ids[":"], 0)] + marked + said
    return row + said + [(vocabulary.sep, 0)]


def reply_row(reply, vocabulary):
    """Ids and, for each of A, U, C, E, whether it is evidence (-1: unknown, the words were varied)."""
    bang, stop, calm = vocabulary.ids["!"], vocabulary.ids["."], []
    for token, start, end in vocabulary.pieces(reply.text):
        token = stop if token == bang else token
        if not (token == stop and calm and calm[-1][0] == stop):
            calm.append((token, start, end))
    if len(calm) > REPLY:
        calm = calm[:REPLY - REPLY_END] + calm[-REPLY_END:]
    labels = []
    for mark in "AUCE":
        words_ = reply.evidence.get(mark, "")
        at = reply.text.find(words_) if words_ else -1
        labels.append([-1 if words_ and at < 0 else int(at >= 0 and a < at + len(words_) and b > at)
                       for _, a, b in calm] + [0])
    return [t for t, _, _ in calm] + [vocabulary.sep], labels
