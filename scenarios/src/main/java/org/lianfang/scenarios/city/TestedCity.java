package org.lianfang.scenarios.city;

import java.util.List;

/// A city that tests everybody who is registered, in rounds that follow each other. Its data has `stations.csv`.
public interface TestedCity extends City {

    /// In their order.
    List<Round> rounds();

    /// @param code short and unique @param day 0 for the first of the period @param hour when its first stations open
    /// @param found what its tubes have in store @param people who is there and was not registered before
    record Round(String code, String name, int day, int hour, Found found, People people) {}

    /// @param infected persons in pools, each in a pool of its own unless chance says otherwise
    /// @param infectedContacts persons at isolation sites, who are sampled singly
    /// @param unclearPools pools with an unclear result @param invalidPools pools with an invalid one
    record Found(int infected, int infectedContacts, int unclearPools, int invalidPools) {}

    /// @param newcomers who moved in since the round before @param guests who are sampled without being registered
    record People(int newcomers, int guests) {}
}
