/** How the server process begins, and what it leaves behind. */
@NullMarked
package dev.attune.deploy.launch;

import org.jspecify.annotations.NullMarked;
