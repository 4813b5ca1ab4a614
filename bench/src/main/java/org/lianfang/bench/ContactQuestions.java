package org.lianfang.bench;

import java.util.List;
import org.lianfang.tracing.Window;

/// The questions that are asked of the engine and of databases; answers are rows in one order, so that they can be
/// compared.
interface ContactQuestions {

    /// One exposure of somebody to the person who was asked for.
    record Exposed(int asked, int person, int setting, int strength, long seconds, long first, long last) {}

    /// Somebody who was exposed to a contact of the person who was asked for.
    record Onward(int person, int through, int ways, int setting, long seconds, long first, long last) {}

    /// @return in any order
    List<Exposed> contacts(int[] asked, Window window) throws Exception;

    /// @return in any order
    List<Onward> theirContacts(int asked, Window window) throws Exception;

    /// Asks without making rows of the answer where the answer is something else.
    default void askContacts(int[] asked, Window window) throws Exception {
        contacts(asked, window);
    }

    default void askTheirContacts(int asked, Window window) throws Exception {
        theirContacts(asked, window);
    }
}
