package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of one stage, in the order in which they are offered.
 *
 * @param stage what the stage is called in failures, such as {@code fusion}
 * @param all at least one; the first is meant where no type is said
 */
record KindList<K extends StageKind>(String stage, List<K> all) {
  KindList {
    all = List.copyOf(all);
  }

  /** The kind that is meant where no type is said. */
  K standard() {
    return all.getFirst();
  }

  List<String> types() {
    return all.stream().map(StageKind::type).toList();
  }

  /** The kind of that type, letter case ignored. */
  Optional<K> find(String type) {
    String wanted = type.toLowerCase(Locale.ROOT);
    return all.stream().filter(kind -> kind.type().equals(wanted)).findFirst();
  }

  /**
   * The kind that {@code value} names.
   *
   * @throws BadInputException when there is none of that name
   */
  K read(YamlValue value) {
    return value.located(() -> named(value.asText()));
  }

  /**
   * The kind of that type.
   *
   * @throws BadInputException when there is none, with those there are
   */
  K named(String type) {
    return find(type)
        .orElseThrow(
            () ->
                new BadInputException(
                    "There is no " + stage + " of the type '" + type + "'.", null, remedy(type)));
  }

  /** The settings that need not be written; none of a type that is not known here. */
  Map<String, Object> defaults(String type) {
    return find(type).map(StageKind::defaults).orElse(Map.of());
  }

  /** With one more behind the others. */
  KindList<K> with(K kind) {
    List<K> more = new ArrayList<>(all);
    more.add(kind);
    return new KindList<>(stage, more);
  }

  private String remedy(String type) {
    return NearestName.of(type, types()).map(near -> "Did you mean '" + near + "'? ").orElse("")
        + "The types are: "
        + String.join(", ", types())
        + ".";
  }
}
