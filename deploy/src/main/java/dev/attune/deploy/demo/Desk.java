package dev.attune.deploy.demo;

import java.io.IOException;
import java.util.List;

/** A helpdesk as it really is, read past the server: the demo checks the server's word by it. */
interface Desk {

  /**
   * A ticket that can be read.
   *
   * @param answers public messages of agents and bots
   */
  record Ticket(String number, long answers) {}

  /** The server's name for it. */
  String account();

  List<Ticket> tickets() throws IOException;

  /** Calls of the vendor's API since the helpdesk was started. */
  long calls() throws IOException;
}
