/**
 * People rate the same replies blind, and are compared with each other and with the machine.
 *
 * <p>Knows the rubric's scales and how agreement beyond chance is reckoned. Does not know where
 * ratings are kept nor who may see them. Comes from reviews and people's ratings in the ledger and
 * goes to the pages.
 */
@NullMarked
package dev.attune.deploy.calibration;

import org.jspecify.annotations.NullMarked;
