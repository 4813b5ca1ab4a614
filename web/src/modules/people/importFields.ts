/// What a column of a residents' spreadsheet can mean, as the server names it.
export const IMPORT_FIELDS = ['name', 'sex', 'birthDate', 'idKind', 'idNumber', 'phone', 'kind', 'areaKey', 'door', 'householdId', 'careNeeds'] as const
