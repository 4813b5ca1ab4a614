package org.lianfang.bench;

import java.util.concurrent.atomic.AtomicInteger;

/// A desk at which nobody is in the register: names and telephones are told and sealed.
public final class GuestDesk {

    private static final AtomicInteger GUESTS = new AtomicInteger();

    private final Desk desk;

    /// @param tubes beginning of the codes of its tubes, different for every desk
    public GuestDesk(String round, String station, String tubes) {
        this.desk = new Desk(round, station, tubes, GuestDesk::guest);
    }

    public byte[] batch(int size) {
        return desk.batch(size);
    }

    private static String guest() {
        var number = GUESTS.incrementAndGet();
        return "{\"name\":\"" + People.name(number) + "\",\"phone\":\"" + People.phone(number) + "\"}";
    }
}
