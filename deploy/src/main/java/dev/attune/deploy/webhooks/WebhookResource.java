package dev.attune.deploy.webhooks;

import dev.attune.deploy.account.Account;
import dev.attune.deploy.account.Accounts;
import dev.attune.helpdesk.WebhookCall;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where vendors call. */
@Path("{account}")
public class WebhookResource {

  /** Vendors send a few kilobytes. */
  private static final int MOST_BYTES = 256 * 1024;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Hints hints;

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Accounts accounts;

  /** Answers at once; what it hints at is read later. */
  @POST
  public void take(
      @PathParam("account") String name, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    Account account = accounts.named(name).orElseThrow(NotFoundException::new);
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
    }
    hints.take(account, new WebhookCall(lowerCase(headers), bytes));
  }

  private static Map<String, List<String>> lowerCase(HttpHeaders headers) {
    return headers.getRequestHeaders().entrySet().stream()
        .collect(
            Collectors.toMap(
                header -> header.getKey().toLowerCase(Locale.ROOT),
                header -> List.copyOf(header.getValue()),
                (first, second) -> first));
  }
}
