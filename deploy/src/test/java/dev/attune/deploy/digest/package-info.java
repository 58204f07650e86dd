/** Tests of the digest, against mail servers that work and that don't. */
@NullMarked
package dev.attune.deploy.digest;

import org.jspecify.annotations.NullMarked;
