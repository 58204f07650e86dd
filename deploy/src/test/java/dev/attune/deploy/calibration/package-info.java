/** Proves that samples are drawn fairly and agreement is reckoned right. */
@NullMarked
package dev.attune.deploy.calibration;

import org.jspecify.annotations.NullMarked;
