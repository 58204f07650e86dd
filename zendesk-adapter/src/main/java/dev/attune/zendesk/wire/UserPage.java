package dev.attune.zendesk.wire;

import java.util.List;

public record UserPage(List<User> users) {

  public UserPage {
    users = users == null ? List.of() : List.copyOf(users);
  }
}
