/**
 * How an adapter speaks HTTP and JSON: bounded in time and size, never following a redirect with
 * credentials, silent about what it carries.
 *
 * <p>Knows requests, answers, and what an answer's status means to a caller of a helpdesk. Does not
 * know any vendor's paths or names. Requests come from an adapter's own {@code wire} package and
 * answers go back to it.
 */
@NullMarked
package dev.attune.wire;

import org.jspecify.annotations.NullMarked;
