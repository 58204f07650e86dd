package dev.attune.assessment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reads a rubric. */
final class RubricFile {

  private static final String BASED_ON = "based-on";

  private final RubricKeys keys;

  private RubricFile(RubricKeys keys) {
    this.keys = keys;
  }

  /**
   * The file itself, or the shipped one with the file's keys in place of its own. Name and version
   * are always the file's: no change may pass for the shipped rubric.
   */
  static Properties whole(Properties file, Properties shipped) {
    String base = file.getProperty(BASED_ON);
    if (base == null) {
      return file;
    }
    if (!base.strip().equals(shipped.getProperty("name"))) {
      throw new IllegalArgumentException(
          "the rubric's " + BASED_ON + " can be " + shipped.getProperty("name") + " alone");
    }
    Properties whole = new Properties();
    whole.putAll(shipped);
    whole.remove("name");
    whole.remove("version");
    whole.putAll(file);
    whole.remove(BASED_ON);
    return whole;
  }

  static Rubric parse(Properties file) {
    RubricKeys keys = new RubricKeys(file);
    RubricFile reading = new RubricFile(keys);
    Additions additions = AdditionsFile.parse(keys);
    Weights weights =
        new Weights(reading.byNeed(), reading.flags())
            .without(additions.marksOff(), additions.flagsOff());
    Rubric rubric = new Rubric(keys.text("name"), keys.whole("version"), weights, additions);
    keys.checkAllRead();
    return rubric;
  }

  private List<Weights.ByNeed> byNeed() {
    List<Weights.ByNeed> all = new ArrayList<>();
    for (int need = 0; need <= Need.SEVERE; need++) {
      Map<MarkName, List<Double>> marks = new EnumMap<>(MarkName.class);
      for (MarkName name : MarkName.values()) {
        marks.put(name, keys.numbers("need." + need + "." + name.label()));
      }
      all.add(new Weights.ByNeed(keys.number("need." + need + ".base"), marks));
    }
    return all;
  }

  private Map<Flag, Double> flags() {
    Map<Flag, Double> flags = new EnumMap<>(Flag.class);
    for (Flag flag : Flag.values()) {
      if (keys.optional("flag." + flag.label()).isPresent()) {
        flags.put(flag, keys.number("flag." + flag.label()));
      }
    }
    return flags;
  }
}
