package dev.attune.deploy.proof;

import picocli.CommandLine.Option;

/** How big a proof is, and by which chance. */
final class Sizes {

  @Option(names = "--tickets", defaultValue = "10000", description = "default ${DEFAULT-VALUE}")
  int tickets;

  @Option(names = "--vendor", defaultValue = "zendesk", description = "default ${DEFAULT-VALUE}")
  String vendor = "zendesk";

  @Option(names = "--seed", defaultValue = "1", description = "of all chance; ${DEFAULT-VALUE}")
  long seed;

  @Option(
      names = "--speed",
      defaultValue = "30",
      description = "sandbox seconds a second; default ${DEFAULT-VALUE}")
  double speed;
}
