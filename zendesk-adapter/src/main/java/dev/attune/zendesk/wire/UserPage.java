package dev.attune.zendesk.wire;

import java.util.List;

public record UserPage(List<User> users) {

  public UserPage {
    if (users == null) {
      throw new IllegalArgumentException("no list of users"); // not an empty one
    }
    users = List.copyOf(users);
  }
}
