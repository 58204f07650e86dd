/** Proves that practice is judged like real work and tells nobody's name. */
@NullMarked
package dev.attune.deploy.practice;

import org.jspecify.annotations.NullMarked;
