/** Tests of what the last weeks were like. */
@NullMarked
package dev.attune.deploy.today;

import org.jspecify.annotations.NullMarked;
