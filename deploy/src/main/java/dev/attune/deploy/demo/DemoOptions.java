package dev.attune.deploy.demo;

import java.nio.file.Path;

/**
 * How to run the demo.
 *
 * @param directory where sandbox and ledger are kept
 * @param once end when all is done, rather than stay
 * @param rt whether a real Request Tracker is started too
 * @param home where the build has put the server
 * @param terminal whether progress is shown to a person
 */
public record DemoOptions(Path directory, boolean once, boolean rt, Path home, boolean terminal) {}
