/** The whole job, as a newcomer sees it. */
@NullMarked
package dev.attune.deploy.demo;

import org.jspecify.annotations.NullMarked;
