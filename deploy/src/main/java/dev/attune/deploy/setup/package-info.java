/**
 * Wiring: configuration, clock, data source, helpdesks, health.
 *
 * <p>Knows every key and every part, and alone names the scorer and opens adapters. Does not know
 * what the passes do. Where everything comes from; its parts go to the passes, the console and the
 * command line.
 */
@NullMarked
package dev.attune.deploy.setup;

import org.jspecify.annotations.NullMarked;
