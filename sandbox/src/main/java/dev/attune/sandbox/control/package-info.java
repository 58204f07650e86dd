/**
 * What the sandbox serves of its own: the control API for tests and the pages for people.
 *
 * <p>Knows the shared desk and the seeds; no vendor.
 */
@NullMarked
package dev.attune.sandbox.control;

import org.jspecify.annotations.NullMarked;
