@NullMarked
package dev.attune.deploy.upkeep;

import org.jspecify.annotations.NullMarked;
