package dev.attune.deploy.admin;

import dev.attune.deploy.console.Body;
import dev.attune.deploy.console.Callers;
import dev.attune.deploy.console.Sent;
import dev.attune.deploy.setup.SetSheet;
import dev.attune.deploy.setup.SetUp;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is configured, and what of it admins set on the pages. Admins alone. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
public class SetUpResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private SetUp setUp;

  @Context
  @SuppressWarnings("NullAway.Init") // by the container
  private HttpServletRequest request;

  /** All keys, with where they come from; secrets are told of, never told. */
  @GET
  public Sheet all() {
    return Sheet.of(setUp.sheet());
  }

  /** Sets keys together; empty text sets one no longer. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Sheet change(InputStream body) throws IOException {
    Sent set = Sent.readLong(body).part("set").orElseThrow(() -> refused("set is missing."));
    Map<String, String> wanted = set.plain();
    if (wanted.isEmpty()) {
      throw refused("set names no key. Nothing was changed.");
    }
    return trying(() -> setUp.change(wanted, Callers.of(request).mail()));
  }

  /** Gives the keys of a change back what they were before. */
  @POST
  @Path("changes/{number: \\d{1,18}}/take-back")
  @Consumes(MediaType.APPLICATION_JSON)
  public Sheet takeBack(@PathParam("number") long number) {
    return trying(() -> setUp.takeBack(number, Callers.of(request).mail()));
  }

  private Sheet trying(Runnable change) {
    try {
      change.run();
      return all();
    } catch (SetUp.Declined e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  private static jakarta.ws.rs.WebApplicationException refused(String detail) {
    return Body.refused(Status.BAD_REQUEST, detail);
  }

  /** As {@link SetSheet.Sheet}. */
  public record Sheet(
      List<Item> keys,
      List<OfAccount> accounts,
      List<Item> account,
      boolean secretsKept,
      @Nullable Last last) {

    static Sheet of(SetSheet.Sheet sheet) {
      SetSheet.Last last = sheet.last();
      return new Sheet(
          items(sheet.keys()),
          sheet.accounts().stream()
              .map(one -> new OfAccount(one.name(), one.here(), items(one.keys())))
              .toList(),
          items(sheet.account()),
          sheet.secretsKept(),
          last == null
              ? null
              : new Last(last.number(), last.names(), last.by(), last.at().toString()));
    }

    private static List<Item> items(List<SetSheet.Item> items) {
      return items.stream().map(Item::of).toList();
    }
  }

  /** As {@link SetSheet.OfAccount}. */
  public record OfAccount(String name, boolean here, List<Item> keys) {}

  /** As {@link SetSheet.Last}. */
  public record Last(long number, List<String> names, String by, String at) {}

  /** As {@link SetSheet.Item}, with what is known of the key. */
  public record Item(
      String name,
      String standard,
      String unit,
      String reason,
      String value,
      boolean given,
      String from,
      @Nullable String locked,
      boolean atStart,
      boolean waits) {

    static Item of(SetSheet.Item item) {
      return new Item(
          item.name(),
          item.key().standard(),
          item.key().unit(),
          item.key().reason(),
          item.value(),
          item.given(),
          item.from(),
          item.locked(),
          item.atStart(),
          item.waits());
    }
  }
}
