/** Shows what QA's own tools are given: names, order, typing and safety of every cell. */
@NullMarked
package dev.attune.export;

import org.jspecify.annotations.NullMarked;
