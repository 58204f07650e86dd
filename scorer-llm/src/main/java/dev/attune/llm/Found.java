package dev.attune.llm;

import dev.attune.assessment.Flags;
import dev.attune.assessment.Marks;
import dev.attune.assessment.Need;

/** What an answer says of a reply, once it is believed. */
record Found(Need need, Marks marks, Flags flags) {}
