package io.rankscope.engine.workspace;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds aliases: they are one node in several places. */
final class SharedNodes {
  private SharedNodes() {}

  /** Whether something of {@code part} also stands elsewhere in {@code whole}. */
  static boolean between(Node whole, Node part) {
    Set<Node> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(part, inside);
    return standsOutside(whole, part, inside, 0);
  }

  /** Whether something in {@code whole} stands within itself, by an alias of what is around it. */
  static boolean loop(Node whole) {
    return loop(
        whole,
        Collections.newSetFromMap(new IdentityHashMap<>()),
        Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean loop(Node node, Set<Node> around, Set<Node> sound) {
    if (sound.contains(node)) {
      return false;
    }
    if (!around.add(node)) {
      return true;
    }
    boolean found =
        switch (node) {
          case MappingNode mapping ->
              mapping.getValue().stream()
                  .anyMatch(
                      tuple ->
                          loop(tuple.getKeyNode(), around, sound)
                              || loop(tuple.getValueNode(), around, sound));
          case SequenceNode sequence ->
              sequence.getValue().stream().anyMatch(item -> loop(item, around, sound));
          default -> false;
        };
    around.remove(node);
    sound.add(node);
    return found;
  }

  private static void collect(Node node, Set<Node> all) {
    if (!all.add(node)) {
      return;
    }
    switch (node) {
      case MappingNode mapping -> {
        for (NodeTuple tuple : mapping.getValue()) {
          collect(tuple.getKeyNode(), all);
          collect(tuple.getValueNode(), all);
        }
      }
      case SequenceNode sequence -> sequence.getValue().forEach(item -> collect(item, all));
      default -> {}
    }
  }

  /** The part itself is met once where it stands; a second time it is an alias. */
  private static boolean standsOutside(Node node, Node part, Set<Node> inside, int depth) {
    if (depth > 0 && !node.equals(part) && inside.contains(node)) {
      return true;
    }
    if (node.equals(part)) {
      return false;
    }
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream().filter(tuple -> tuple.getValueNode().equals(part)).count() > 1
              || mapping.getValue().stream()
                  .anyMatch(tuple -> standsOutside(tuple.getValueNode(), part, inside, depth + 1));
      case SequenceNode sequence ->
          sequence.getValue().stream()
              .anyMatch(item -> standsOutside(item, part, inside, depth + 1));
      default -> false;
    };
  }
}
