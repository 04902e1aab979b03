package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.CannotOpenException;
import io.rankscope.engine.failure.Location;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads a YAML file into values that know their line, column and key. */
final class YamlFile {
  private static final int DEEPEST = 50;

  private YamlFile() {}

  /**
   * The top-level section of {@code file}; an empty file gives an empty section.
   *
   * @throws CannotOpenException when the file cannot be read
   * @throws BadInputException when it is not YAML, not UTF-8, or its top level is no mapping
   */
  static YamlSection read(Path file, Problems problems) {
    String text = WorkspaceText.text(file, WorkspaceText.bytes(file));
    Optional<Node> top = compose(file, text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (top.isEmpty()) {
      return YamlSection.empty(file, Location.of(file), problems);
    }
    return new YamlValue(file, top.get(), "", problems).asSection();
  }

  /**
   * The nodes of {@code text}; empty when nothing but comments stands there.
   *
   * @param file to be named in failures
   * @throws BadInputException when it is not YAML
   */
  static Optional<Node> compose(Path file, String text) {
    LoadSettings settings = settings(file);
    PlacedParser parser =
        new PlacedParser(new ParserImpl(settings, new StreamReader(settings, text)));
    try {
      return new Composer(settings, parser).getSingleNode();
    } catch (MarkedYamlEngineException e) {
      throw notYaml(file, e.getProblemMark(), e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw notYaml(file, parser.place(), String.valueOf(e.getMessage()), e);
    }
  }

  private static LoadSettings settings(Path file) {
    return LoadSettings.builder()
        .setLabel(file.toString())
        .setMaxAliasesForCollections(DEEPEST)
        .setAllowRecursiveKeys(false)
        .build();
  }

  static Location at(Path file, Optional<Mark> mark, String key) {
    return mark.map(m -> new Location(file.toString(), m.getLine() + 1L, m.getColumn() + 1, key))
        .orElseGet(() -> new Location(file.toString(), 0, 0, key));
  }

  private static BadInputException notYaml(
      Path file, Optional<Mark> mark, String problem, YamlEngineException cause) {
    return new BadInputException(
        "This is not valid YAML: " + problem.replaceFirst("\\.+$", "") + ".",
        at(file, mark, ""),
        "Check indentation, colons and quotes around this place.",
        cause);
  }
}
