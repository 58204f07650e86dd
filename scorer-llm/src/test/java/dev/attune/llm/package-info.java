/** Tests of the optional judge, against a stand-in that also lies, stalls and breaks. */
@NullMarked
package dev.attune.llm;

import org.jspecify.annotations.NullMarked;
