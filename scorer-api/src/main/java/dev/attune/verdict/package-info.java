/**
 * What people say beside the machine: QA's verdict on its marks, an agent's dispute.
 *
 * <p>Knows marks and the people who judged them. Does not know how a scorer came to them, and never
 * changes what it said. Comes from the pages; goes to the ledger and the export.
 */
@NullMarked
package dev.attune.verdict;

import org.jspecify.annotations.NullMarked;
