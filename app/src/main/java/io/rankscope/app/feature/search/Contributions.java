package io.rankscope.app.feature.search;

import io.rankscope.app.support.control.StackedBar;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.explain.Contribution;
import io.rankscope.engine.explain.Explained;
import io.rankscope.engine.explain.NodeKind;
import io.rankscope.engine.index.FieldRoles;
import io.rankscope.engine.search.Pipeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names and colours the parts of scores. A field keeps its colour from query to query: texts come
 * first, then the title, then what else the query looks at. Of legs that are fused the first has
 * the colour of the first text, the others come after the fields, so that the bars of a fusion and
 * those of its legs can stand side by side.
 *
 * @param groups what has a colour of its own, in the order of the colours; everything else has the
 *     first
 */
record Contributions(List<Group> groups) {
  Contributions {
    groups = List.copyOf(groups);
  }

  /**
   * Parts that have one colour.
   *
   * @param kind fields for whatever is neither a leg nor a model
   */
  record Group(Kind kind, String name) {
    /** What a group is. */
    enum Kind {
      FIELD,
      LEG,
      MODEL
    }

    static Group of(Contribution part) {
      return switch (part.kind()) {
        case FUSION -> new Group(Kind.LEG, part.term());
        case RERANK -> new Group(Kind.MODEL, part.term());
        default -> new Group(Kind.FIELD, part.field());
      };
    }

    /** What a person calls it. */
    String label() {
      return name.isEmpty() ? Texts.of("search.contribution.no-field") : name;
    }
  }

  static Contributions of(FieldRoles roles, Pipeline pipeline, List<Explained> explained) {
    Stream<Group> seen =
        explained.stream()
            .flatMap(one -> one.stages().stream())
            .flatMap(stage -> stage.contributions().stream())
            .map(Group::of)
            .filter(group -> group.kind() == Group.Kind.FIELD)
            .distinct()
            .sorted(Comparator.comparing(Group::name));
    List<Group> order = new ArrayList<>();
    Stream.concat(roles.text().stream(), roles.title().stream())
        .map(field -> new Group(Group.Kind.FIELD, field))
        .forEach(order::add);
    pipeline.legs().stream()
        .skip(1)
        .map(leg -> new Group(Group.Kind.LEG, leg.name()))
        .forEach(order::add);
    return new Contributions(Stream.concat(order.stream(), seen).distinct().toList());
  }

  /** What contributes to any of {@code explained}, in the order of the colours. */
  List<Group> shown(List<Explained> explained) {
    return explained.stream()
        .flatMap(one -> one.contributions().stream())
        .map(Group::of)
        .distinct()
        .sorted(Comparator.comparingInt(this::colour))
        .toList();
  }

  /** The colour of a group, from 0. */
  int colour(Group group) {
    return Math.max(0, groups.indexOf(group));
  }

  /**
   * The colour of a part of a stage, from 0: a vector has that of its leg, which it is all of.
   *
   * @param stage as ledgers name it
   */
  int colour(String stage, Contribution part) {
    Group leg = new Group(Group.Kind.LEG, stage);
    boolean wholeLeg = part.kind() == NodeKind.VECTOR && groups.contains(leg);
    return colour(wholeLeg ? leg : Group.of(part));
  }

  /** The parts of a score as a bar shows them, those of a group side by side. */
  List<StackedBar.Part> bar(Explained explained) {
    return explained.contributions().stream()
        .sorted(Comparator.comparingInt(part -> colour(Group.of(part))))
        .map(part -> new StackedBar.Part(label(part), part.value(), colour(Group.of(part))))
        .toList();
  }

  static String label(Contribution part) {
    return label(part.kind(), part.field(), part.term());
  }

  static String label(NodeKind kind, String field, String term) {
    if (kind == NodeKind.VECTOR && !field.isEmpty()) {
      return field;
    }
    String words = kind == NodeKind.PHRASE ? "“" + term + "”" : term;
    return field.isEmpty() ? words : field + ": " + words;
  }
}
