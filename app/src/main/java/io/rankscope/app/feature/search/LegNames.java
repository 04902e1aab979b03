package io.rankscope.app.feature.search;

import static io.rankscope.engine.workspace.PipelineSettings.FUSION;
import static io.rankscope.engine.workspace.PipelineSettings.LEGS;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.workspace.SettingPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of legs as settings of their own. Paths go by the name a leg had first, so that they
 * hold while it gets another.
 */
final class LegNames {
  private static final String NAME = "name";

  private LegNames() {}

  /** Whether the setting is the name of a leg. */
  static boolean isName(SettingPath path) {
    return path.keys().size() == 3 && path.within(SettingPath.of(LEGS)) && path.name().equals(NAME);
  }

  /** The present name of a leg. */
  static String of(String leg, Map<SettingPath, String> texts) {
    return texts.getOrDefault(path(leg), leg);
  }

  /** The settings with the name of each leg in front of its others. */
  static Map<SettingPath, String> added(Map<SettingPath, String> texts) {
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.within(SettingPath.of(LEGS))) {
            String leg = path.keys().get(1);
            all.putIfAbsent(path(leg), texts.getOrDefault(path(leg), leg));
          }
          all.put(path, text);
        });
    return all;
  }

  /**
   * The settings as the engine reads them: legs, and what a fusion says of each, under their
   * present names.
   *
   * @throws BadInputException when a name is empty or two legs have the same
   */
  static Map<SettingPath, String> applied(Map<SettingPath, String> texts) {
    check(texts);
    Map<SettingPath, String> all = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          if (!isName(path)) {
            all.put(applied(path, texts), text);
          }
        });
    return all;
  }

  private static SettingPath applied(SettingPath path, Map<SettingPath, String> texts) {
    int place =
        path.within(SettingPath.of(LEGS))
            ? 1
            : path.within(SettingPath.of(FUSION)) ? 2 : path.keys().size();
    if (place >= path.keys().size()) {
      return path;
    }
    List<String> keys = new ArrayList<>(path.keys());
    keys.set(place, of(keys.get(place), texts).strip());
    return new SettingPath(keys);
  }

  private static void check(Map<SettingPath, String> texts) {
    Set<String> names = new LinkedHashSet<>();
    texts.forEach(
        (path, text) -> {
          if (isName(path) && text.isBlank()) {
            throw new BadInputException(
                Texts.of("search.compose.leg-nameless"), null, Texts.of("search.compose.leg-name"));
          }
          if (isName(path) && !names.add(text.strip())) {
            throw new BadInputException(
                Texts.of("search.compose.leg-twice", text.strip()),
                null,
                Texts.of("search.compose.leg-rename"));
          }
        });
  }

  private static SettingPath path(String leg) {
    return SettingPath.of(LEGS, leg, NAME);
  }
}
