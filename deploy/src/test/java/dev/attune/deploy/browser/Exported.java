package dev.attune.deploy.browser;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the list of reviews gives along as files, read as other programs read it. */
final class Exported {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LETTERS = 26;

  private Exported() {}

  /** The rows of a download, each by the heading of its column. */
  static List<Map<String, String>> rows(Page page, String format) throws Exception {
    Download download = page.waitForDownload(() -> Visit.link(page, format).click());
    return switch (download.suggestedFilename()) {
      case "attune-reviews.csv" -> named(csv(download.path()));
      case "attune-reviews.xlsx" -> named(sheet(download.path()));
      case "attune-reviews.jsonl" -> lines(download.path());
      default -> throw new AssertionError(download.suggestedFilename());
    };
  }

  private static List<Map<String, String>> named(List<List<String>> table) {
    List<String> heads = table.get(0);
    return table.stream()
        .skip(1)
        .map(
            cells -> {
              Map<String, String> row = new HashMap<>();
              for (int i = 0; i < heads.size(); i++) {
                row.put(heads.get(i), i < cells.size() ? cells.get(i) : "");
              }
              return row;
            })
        .toList();
  }

  private static List<List<String>> csv(Path file) throws IOException {
    String text = Files.readString(file);
    if (!text.startsWith(BYTE_ORDER_MARK)) {
      throw new AssertionError("no byte order mark");
    }
    try (var reader = CsvReader.builder().ofCsvRecord(text.substring(1))) {
      return reader.stream().map(record -> List.copyOf(record.getFields())).toList();
    }
  }

  /** The first sheet; a formula in it is a fault. */
  private static List<List<String>> sheet(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    List<List<String>> rows = new ArrayList<>();
    try (ZipFile book = new ZipFile(file.toFile());
        InputStream in = book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))) {
      Element sheet =
          DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
      if (sheet.getElementsByTagName("f").getLength() > 0) {
        throw new AssertionError("a formula");
      }
      for (Element row : elements(sheet, "row")) {
        rows.add(cells(row));
      }
    }
    return rows;
  }

  private static List<String> cells(Element row) {
    List<String> cells = new ArrayList<>();
    for (Element cell : elements(row, "c")) {
      while (cells.size() < column(cell.getAttribute("r"))) {
        cells.add("");
      }
      cells.add(cell.getTextContent());
    }
    return cells;
  }

  /** Of a cell such as AB12: how many stand left of it. */
  private static int column(String cell) {
    int column = 0;
    for (char letter : cell.replaceAll("\\d", "").toCharArray()) {
      column = column * LETTERS + letter - 'A' + 1;
    }
    return column - 1;
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static List<Map<String, String>> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(Exported::line).toList();
  }

  private static Map<String, String> line(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject review = reader.readObject();
      Map<String, String> row = new HashMap<>();
      for (String name : List.of("account", "ticket", "message", "fit", "gap")) {
        row.put(name, text(review.get(name)));
      }
      row.put("need", text(review.getJsonObject("need").get("level")));
      row.put("ticket_url", review.getString("ticketUrl", ""));
      return row;
    }
  }

  private static String text(@Nullable JsonValue value) {
    return String.valueOf(value).replace("\"", "");
  }
}
