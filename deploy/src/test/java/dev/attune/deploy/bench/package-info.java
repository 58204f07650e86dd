/** A bench for the passes: a helpdesk in memory, a clock moved by hand, a real database. */
@NullMarked
package dev.attune.deploy.bench;

import org.jspecify.annotations.NullMarked;
