package io.rankscope.house.planted.engine.judging;

import java.sql.Connection;

/** Breaks "JDBC only in store". */
record TalksJdbc(Connection connection) {}
