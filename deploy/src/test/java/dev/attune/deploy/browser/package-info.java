/**
 * The ways people take through the pages, walked in a real browser. Compiled and run only where one
 * is found (profile {@code browser} of this module).
 */
@NullMarked
package dev.attune.deploy.browser;

import org.jspecify.annotations.NullMarked;
