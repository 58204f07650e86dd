/**
 * The optional judge: asks a language model, by any endpoint that speaks as OpenAI's does, and
 * believes nothing of its answer that can't be found in the texts.
 *
 * <p>Knows the rubric in words, what may leave the house (redacted) and what an answer must look
 * like. Does not know tickets' addresses, notes or policies. With it, and with it alone, texts
 * leave the house. Comes from {@code reply}, stands before the embedded scorer, which judges
 * wherever the model doesn't, and goes to {@code assessment}.
 */
@NullMarked
package dev.attune.llm;

import org.jspecify.annotations.NullMarked;
