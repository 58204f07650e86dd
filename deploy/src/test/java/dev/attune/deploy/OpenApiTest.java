package dev.attune.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The API's description by hand, held to the resources. */
class OpenApiTest {

  private static final String OPERATION = "    (get|head|put|post|delete|patch):";

  /** An operation, such as {@code PUT /api/v1/setup}, and whether it reads JSON. */
  private record Operation(String name, boolean readsJson) {}

  @Test
  void every_operation_is_described_and_nothing_else_is() throws IOException {
    Set<String> there = new TreeSet<>();
    operations().forEach(operation -> there.add(operation.name()));
    assertThat(described().keySet()).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void what_reads_a_body_says_that_it_may_refuse_it() throws IOException {
    SortedMap<String, String> described = described();
    assertThat(
            operations()
                .filter(Operation::readsJson)
                .map(Operation::name)
                .filter(name -> !described.get(name).contains("        '400':")))
        .isEmpty();
  }

  private static Stream<Operation> operations() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.attune.deploy")
            .stream()
            .filter(one -> one.isAssignableTo(Application.class))
            .map(JavaClass::reflect)
            .flatMap(OpenApiTest::operations);
  }

  private static Stream<Operation> operations(Class<?> application) {
    String root = "/" + application.getAnnotation(ApplicationPath.class).value();
    try {
      Application api = (Application) application.getDeclaredConstructor().newInstance();
      return api.getClasses().stream().flatMap(resource -> operations(root, resource));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Operation> operations(String root, Class<?> resource) {
    return Arrays.stream(resource.getDeclaredMethods())
        .flatMap(
            method ->
                verb(method)
                    .map(
                        verb ->
                            new Operation(
                                verb
                                    + " "
                                    + root
                                    + path(resource.getAnnotation(Path.class))
                                    + path(method.getAnnotation(Path.class)),
                                readsJson(method))));
  }

  private static Stream<String> verb(Method method) {
    return Stream.of(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value);
  }

  private static boolean readsJson(Method method) {
    return method.isAnnotationPresent(Consumes.class)
        && Arrays.asList(method.getParameterTypes()).contains(InputStream.class);
  }

  private static String path(Path path) {
    if (path == null || path.value().isEmpty()) {
      return "";
    }
    String text = path.value().replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
    return text.startsWith("/") ? text : "/" + text;
  }

  /** The text that describes each operation. */
  private static SortedMap<String, String> described() throws IOException {
    SortedMap<String, String> described = new TreeMap<>();
    String path = "";
    String operation = "";
    for (String line : lines()) {
      if (line.startsWith("  /")) {
        path = line.strip().replaceFirst(":$", "");
      } else if (line.matches(OPERATION + ".*")) {
        operation =
            line.strip().replaceFirst(":.*", "").toUpperCase(java.util.Locale.ROOT) + " " + path;
        described.put(operation, line + "\n");
      } else if (line.startsWith("components:")) {
        break;
      } else {
        described.computeIfPresent(operation, (name, text) -> text + line + "\n");
      }
    }
    return described;
  }

  private static List<String> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
