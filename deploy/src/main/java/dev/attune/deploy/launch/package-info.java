/**
 * Starts the server's process.
 *
 * <p>Knows Payara Micro, ports and the configuration file. Does not know the application: no class
 * here is also in the WAR, since what lies in both loses its annotations there. Comes from {@code
 * ./attune serve} and the demo, and goes to {@code setup} inside the WAR.
 */
@NullMarked
package dev.attune.deploy.launch;

import org.jspecify.annotations.NullMarked;
