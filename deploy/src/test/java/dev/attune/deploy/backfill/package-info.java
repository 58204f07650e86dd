@NullMarked
package dev.attune.deploy.backfill;

import org.jspecify.annotations.NullMarked;
