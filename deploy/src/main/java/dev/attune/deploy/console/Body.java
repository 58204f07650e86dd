package dev.attune.deploy.console;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a request's body, as far as it is bearable. */
public final class Body {

  /** A conversation of a thousand mails; more than any helpdesk gives for a ticket. */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private Body() {}

  /** The body of a conversation as text, at most {@link #MOST_BYTES} of it. */
  static String text(InputStream body) throws IOException {
    return text(
        body,
        MOST_BYTES,
        "At most " + MOST_BYTES + " bytes are read at once; send conversations one by one.");
  }

  /**
   * A body as text.
   *
   * @param tooLong what is told then
   * @throws WebApplicationException with 413 when it is too long, with 400 when it isn't UTF-8
   */
  static String text(InputStream body, int most, String tooLong) throws IOException {
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw refused(Status.REQUEST_ENTITY_TOO_LARGE, tooLong);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw refused(Status.BAD_REQUEST, "The body is not UTF-8. Nothing was scored.");
    }
  }

  public static WebApplicationException refused(Status status, String detail) {
    return new WebApplicationException(new Problem(status, detail).response());
  }
}
