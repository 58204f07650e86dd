/**
 * What another rubric would change, before it counts.
 *
 * <p>Knows stored marks and rubrics. Does not know where reviews are kept, stores nothing and
 * switches nothing. Comes from the ledger's reviews and a rubric that somebody tries, and goes to
 * the pages.
 */
@NullMarked
package dev.attune.deploy.preview;

import org.jspecify.annotations.NullMarked;
