/**
 * Reviews as rows and lines for QA's own tools.
 *
 * <p>Knows column names, their order and how a spreadsheet misreads cells. Does not know where rows
 * are kept. Comes from the ledger or from offline scoring and goes to files.
 */
@NullMarked
package dev.attune.export;

import org.jspecify.annotations.NullMarked;
