package dev.attune.deploy.console;

import dev.attune.deploy.calibration.Agreement;
import dev.attune.deploy.calibration.Comparison;
import dev.attune.deploy.calibration.Comparison.Difference;
import dev.attune.deploy.calibration.Rated;
import dev.attune.deploy.ledger.Calibrations.Rater;
import dev.attune.deploy.ledger.Calibrations.Session;
import dev.attune.deploy.ledger.Ledger;
import dev.attune.deploy.ledger.People.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a closed calibration came to. */
@Path("calibrations/{id: \\d+}/results")
@Admits({Role.LEAD, Role.QA})
@Produces(MediaType.APPLICATION_JSON)
public class CalibrationResultsResource {

  @Inject
  @SuppressWarnings("NullAway.Init") // by the container
  private Ledger ledger;

  /** Before it is closed nobody is told what anybody said. */
  @GET
  public Results results(@PathParam("id") long id) {
    Session session = ledger.ask(books -> CalibrationResource.session(books, id));
    if (!session.closed()) {
      throw Body.refused(
          Status.CONFLICT, "Results are there once everybody has rated, or it is closed.");
    }
    List<String> raters = session.raters().stream().map(Rater::mail).toList();
    List<Rated> all = ledger.ask(books -> books.qa().ratings(id).all(raters));
    Comparison comparison = new Comparison(all, session.seed());
    return new Results(
        raters,
        all.size(),
        Agreement.FEWEST,
        comparison.lines(raters).stream().map(Line::of).toList(),
        comparison.differences().stream().map(Apart::of).toList());
  }

  /**
   * The table, and the replies on which somebody differs.
   *
   * @param fewest below so many replies no kappa is told
   */
  public record Results(
      List<String> raters, int replies, int fewest, List<Line> lines, List<Apart> differences) {
    public Results {
      raters = List.copyOf(raters);
      lines = List.copyOf(lines);
      differences = List.copyOf(differences);
    }
  }

  /** One measure; {@code each} is the machine beside each rater. */
  public record Line(
      String measure, String kind, Agreed people, Agreed machine, Map<String, Agreed> each) {
    public Line {
      each = Map.copyOf(each);
    }

    static Line of(Comparison.Line line) {
      Map<String, Agreed> each = new LinkedHashMap<>();
      line.each().forEach((rater, agreement) -> each.put(rater, Agreed.of(agreement)));
      return new Line(
          line.measure(), line.kind(), Agreed.of(line.people()), Agreed.of(line.machine()), each);
    }
  }

  /**
   * How far two sides agree.
   *
   * @param same share that is the very same
   * @param kappa missing, with its 95 % interval, where it can't be told
   */
  public record Agreed(
      int replies,
      double same,
      @Nullable Double kappa,
      @Nullable Double low,
      @Nullable Double high) {

    static Agreed of(Agreement agreement) {
      var kappa = agreement.kappa();
      return kappa == null
          ? new Agreed(agreement.replies(), agreement.same(), null, null, null)
          : new Agreed(
              agreement.replies(), agreement.same(), kappa.value(), kappa.low(), kappa.high());
    }
  }

  /** A reply, what each said of it, and how far they are apart. */
  public record Apart(
      int place,
      long review,
      String account,
      String ticket,
      int people,
      int machine,
      RatingShown machineSaid,
      Map<String, RatingShown> peopleSaid) {
    public Apart {
      peopleSaid = Map.copyOf(peopleSaid);
    }

    static Apart of(Difference one) {
      Map<String, RatingShown> said = new LinkedHashMap<>();
      one.reply().people().forEach((rater, rating) -> said.put(rater, RatingShown.of(rating)));
      return new Apart(
          one.reply().place(),
          one.reply().review(),
          one.reply().account(),
          one.reply().ticket(),
          one.people(),
          one.machine(),
          RatingShown.of(one.reply().machine()),
          said);
    }
  }
}
