"""Varies labelled replies so that stock phrases, greetings, slips and names teach nothing."""
import copy
import random
import re

STOCK="""We apologise for the inconvenience.|We sincerely apologise for any inconvenience caused.|Sorry for the inconvenience!|I'm so sorry about this.|I am truly sorry to hear that.|I'm really sorry.|Sorry!|Apologies again.|We are very sorry for the trouble.|Please accept our sincere apologies.
I understand your frustration.|I completely understand how you feel.|I totally understand.|I can imagine how frustrating this must be.|We understand your concern.|I hear you.|I understand how important this is to you.
Thank you for contacting us.|Thanks for reaching out!|Thank you for your patience.|Thanks for getting in touch.|Thank you for your understanding.|Thank you for being a valued customer.|We appreciate your patience and understanding.|Thank you for bringing this to our attention.|We appreciate your feedback.
Your satisfaction is important to us.|We value your business.|Customer satisfaction is our top priority.|We take this very seriously.|Your feedback is important to us.|We are committed to providing excellent service.
Please don't hesitate to contact us.|If you have any further questions, feel free to reach out.|Let us know if there is anything else.|We're here to help!|Have a great day!|Have a wonderful day!|Hope this helps!|Rest assured we are here for you.|Kind regards|Best wishes|Warm regards,
Hi there,|Hello!|Hi,|Dear customer,|Good morning,|Hello and welcome!|Hope you are well.|I hope this message finds you well.""".replace('\n','|').split('|')
CROPPED = .2  # share of the variations that keep the sentences alone that earned a mark
EMOJI=['🙂','😊','❤️','🙏','😢','👍','!!!','!','!!',':)','🎉','💛']
GREETINGS = ("Good day,|Good day!|Good day|Greetings,|Hello,|Hi!|Hey there,|Good afternoon,|Morning!"
             "|Dear valued customer,|Hope you're doing well!").split("|")
NAMES='Aisha Mohammed Wei Ling Kwame Ngozi Priya Rahul Olga Dmitri Sven Ingrid Maria José Fatima Yusuf Chloe Tyrone Latoya Hiroshi Yuki Anna Peter Emily Jack Sanjay Leila Omar Siobhan Piotr Zofia Ahmed Mei Carlos Lucia Brian Susan Keisha Jamal Nadia Ivan'.split()


def epoch(replies, chance):
    return [varied(reply, chance) for reply in replies]


def varied(reply, chance):
    """A copy whose label still holds; what padding or cutting may change is not taught.

    Formulas are never read; but a slip may hide one from the rules, so that some copies keep theirs.
    """
    if chance.random() < .12:
        return reply
    copied = copy.copy(reply)
    copied.step_weights, copied.flag_weights = list(reply.step_weights), list(reply.flag_weights)
    if chance.random() < CROPPED:
        copied = cropped(copied, chance)
    elif chance.random() < .15:
        copied.text, copied.steps_left = copied.whole, copied.steps
    if chance.random() < .25:
        copied.channel = "other"
    if chance.random() < .22:
        copied.text = padded(copied.text, chance, chance.randint(1, 4))
        copied.step_weights[3] = copied.step_weights[4] = copied.flag_weights[0] = copied.flag_weights[1] = 0.0
    copied.text = worded(copied.text, chance)
    copied.before = heard(copied.before, chance)
    return copied


def cropped(reply, chance):
    """The sentences alone that earned one of the marks: they earn it still, in however few words.

    What else such a rest of a reply is worth nobody marked: but with an action of its own or this customer's matter in
    it, it is as ready-made or dismissive as the whole. (Where a reply was kind at length to somebody in great need, its
    deed alone may be curt; such cuts are few.)
    """
    earned = [mark for mark in "UC" if reply.evidence.get(mark, "").strip() and reply.evidence[mark] in reply.text]
    if not earned or len(reply.text.split()) < 12:
        return reply
    mark = chance.choice(earned)
    start = reply.text.find(reply.evidence[mark])
    end = start + len(reply.evidence[mark])
    kept = [(a, b) for a, b in sentences(reply.text) if a < end and b > start]
    reply.text = reply.text[kept[0][0]:kept[-1][1]]
    reply.step_weights, reply.flag_weights = [1.0] * 3 + [0.0] * 12, [0.0] * len(reply.flags)
    reply.alike = [1.0] * 3 + [0.0] * (12 + len(reply.flags))
    for place, other in ((3, "A"), (5, "U"), (7, "C"), (9, "E")):
        words = reply.evidence.get(other, "")
        if not words or words in reply.text:
            reply.step_weights[place] = reply.step_weights[place + 1] = 1.0
    if reply.steps[8] and reply.step_weights[8] or reply.steps[6] and reply.step_weights[6]:
        reply.flag_weights[0] = reply.flag_weights[4] = 1.0
    return reply


def worded(text, chance):
    """The same reply with a greeting, slips, no apostrophes, another name."""
    if chance.random() < .12:
        text = chance.choice(GREETINGS) + " " + text
    if chance.random() < .4:
        text = slips(text, chance, chance.uniform(.03, .09))
    if chance.random() < .15:
        text = bare(text)
    if chance.random() < .15:
        text = renamed(text, chance)
    return text


def heard(before, chance):
    """The same conversation, sloppily typed or with its oldest message forgotten."""
    if chance.random() < .2:
        before = [(role, slips(text, chance, .05)) for role, text in before]
    if chance.random() < .1:
        before = [(role, bare(text)) for role, text in before]
    return before[1:] if len(before) > 1 and chance.random() < .1 else before


def bare(text):
    return text.replace("'", "").replace("’", "")


def sentences(text):
    return [m.span() for m in re.finditer(r"[^.!?\n]*[.!?]+[\s]*|[^.!?\n]*\n+|[^.!?\n]+$", text)
            if m.group().strip()]


def padded(text, chance, count):
    for _ in range(count):
        phrase = chance.choice(STOCK) if chance.random() < .8 else chance.choice(EMOJI)
        if chance.random() < .3:
            phrase = slips(phrase, chance, .2)
        found, where = sentences(text), chance.random()
        if where < .4 or not found:
            text = phrase + " " + text
        elif where < .8:
            text = text.rstrip() + " " + phrase
        else:
            at = chance.choice(found)[0]
            text = text[:at] + phrase + " " + text[at:]
    return text


def slips(text, chance, rate):
    words = re.split(r"(\s+)", text)
    for i, word in enumerate(words):
        if len(word) > 3 and word.isalpha() and chance.random() < rate:
            at, kind = chance.randrange(1, len(word) - 1), chance.random()
            if kind < .35:
                words[i] = word[:at] + word[at + 1:]
            elif kind < .7:
                words[i] = word[:at] + word[at + 1] + word[at] + word[at + 2:]
            else:
                words[i] = word[:at] + word[at] + word[at:]
    text = "".join(words)
    if chance.random() < .3:
        text = bare(text)
    if chance.random() < .2:
        text = re.sub(r"[,;]", "", text)
    if chance.random() < .15:
        text = re.sub(r"\b(the|a|an) ", "", text)
    return text


def renamed(text, chance):
    return re.sub(r"\b(Hi|Hello|Dear|Hey|Thanks|Thank you|Sorry) ([A-Z][a-zé]+)\b",
                  lambda found: found.group(1) + " " + chance.choice(NAMES), text)
