package dev.attune.ticket;

import java.util.Locale;

/** How a conversation is held. Brevity is no fault on chat, social and SMS. */
public enum Channel {
  EMAIL,
  WEBFORM,
  CHAT,
  SOCIAL,
  SMS,
  VOICE,
  OTHER;

  /** Lower-case name, as files and exports spell it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of that {@link #label()}; an unknown one is {@link #OTHER}. */
  public static Channel labelled(String label) {
    for (Channel channel : values()) {
      if (channel.label().equals(label.toLowerCase(Locale.ROOT))) {
        return channel;
      }
    }
    return OTHER;
  }

  public boolean brief() {
    return this == CHAT || this == SOCIAL || this == SMS;
  }
}
