package io.rankscope.house.planted.engine.domain;

import org.apache.lucene.index.Term;

/** Breaks "no Lucene in app, domain, judging, evaluation" and "domain needs the JDK only". */
record KnowsLucene(Term term) {}
